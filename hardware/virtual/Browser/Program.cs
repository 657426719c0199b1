System.Console.WriteLine("virtual board");
