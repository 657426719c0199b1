System.Console.WriteLine("Experiments");
