// The second half of Everything.cs: bodies of methods.
using System;
using System.Collections;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Everything.Here
{
    internal sealed class Square : Shape
    {
        private readonly int[][] _jagged = new int[3][];
        private readonly Point[] _points = new Point[4];
        private Wide _wide = Wide.Far;

        public override int Area => _jagged.Length * _points.Length;

        public static implicit operator int(Square square) => square.Area;

        public static string Deep() => new Inner.Innermost().Text()
            + "ключ, Wärme, 記憶, 🧠" + "Append" + "" + "Area";

        public void Constants(out long a, out double b, out float c, out int d, out ulong e)
        {
            a = 0x123456789AL;
            b = 3.14159265358979;
            c = 1.5f;
            d = 1234567;
            e = ulong.MaxValue;
            _wide |= Wide.None;
        }

        public int Branches(int n)
        {
            switch (n)
            {
                case 0: return 10;
                case 1: return 11;
                case 2: return 12;
                case 3: return 17;
                case 4: return 19;
                case 5: return 20;
            }

            int sum = 0;
            for (int i = 0; i < n; i++)
            {
                sum += i % 3 == 0 ? i * 7 : i - 1;
                if (sum > 1000)
                {
                    sum -= 999;
                }
                else if (sum > 500)
                {
                    sum -= 499;
                }

                sum ^= i << 3;
                sum |= i >> 1;
                sum &= 0x7FFFFFF;
                sum += n * n * n - 12 * n + 77;
                sum += (int)(n * 0.5f) + (byte)n + (short)n + (sbyte)n + (ushort)n + (char)n;
                sum = sum * 1664525 + 1013904223;
                sum = sum * 1664525 + 1013904223;
                sum = sum * 1664525 + 1013904223;
            }

            return sum;
        }

        public string Colours(Colour colour) => colour switch
        {
            Colour.Red => "red",
            Colour.Green => "green",
            _ => throw new ArgumentException("no such colour"),
        };

        public string ByName(string name)
        {
            switch (name)
            {
                case "one": return "1";
                case "two": return "2";
                case "three": return "3";
                case "four": return "4";
                case "five": return "5";
                case "six": return "6";
                case "seven": return "7";
                default: return null;
            }
        }

        public int Handlers(object o)
        {
            int result = 0;
            try
            {
                try
                {
                    result = ((Square)o).Area;
                }
                catch (InvalidCastException e) when (e.Message != null)
                {
                    result = 1;
                }
                catch (NullReferenceException)
                {
                    result = 2;
                    throw;
                }
                catch
                {
                    result = 3;
                }
                finally
                {
                    result++;
                }
            }
            catch (Exception e)
            {
                throw new InvalidOperationException("could not", e);
            }

            lock (Sync)
            {
                result++;
            }

            foreach (object item in new ArrayList())
            {
                result += item.GetHashCode();
            }

            return result;
        }

        public Type Token() => typeof(Square[]);

        public object Boxed(int n)
        {
            object o = n;
            return (int)o + (o as int[] ?? new int[1])[0];
        }

        public Change Closure(int captured)
        {
            Thread.Sleep(captured);
            return (value, colour) => value + captured + (int)colour;
        }

        public Change Lambda() => (value, colour) => value - (int)colour;

        public ref int Reference(int[] numbers)
        {
            ref int first = ref numbers[0];
            first++;
            return ref first;
        }

        public unsafe int Size() => sizeof(Point) + sizeof(Colour);

        public void Optional(string name = "by default", params int[] rest)
        {
            Optional("again", 1, 2, 3);
            Optional();
        }

        [Conditional("NEVER")]
        public void Never() { }

        public void CallsNever()
        {
            Never();
            Debug.WriteLine("only in Debug");
        }

        public DateTime When(TimeSpan span) => DateTime.UtcNow + span;

        [MethodImpl(MethodImplOptions.InternalCall)]
        public extern int Native(int a);

        public string Interpolated(int a, string b) => $"{a} and {b}, {a:D3}";

        public Inner.Innermost Local()
        {
            var inner = new Inner.Innermost();
            DayOfWeek day = DateTime.UtcNow.DayOfWeek;
            return day == DayOfWeek.Friday ? inner : null;
        }

        public class Inner
        {
            public class Innermost
            {
                internal string Text() => "deep inside";
            }
        }
    }
}
