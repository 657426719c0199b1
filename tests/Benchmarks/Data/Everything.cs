// Compiled by the tests against nanoFramework's own library: one of each kind of operand,
// signature, attribute and nesting that decides what the device's tables hold.
using System;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;

[assembly: AssemblyTitle("left out")]
[assembly: InternalsVisibleTo("Nobody")]

namespace Everything.Here
{
    public delegate int Change(int value, Colour colour);

    public enum Colour : byte { Red, Green, Blue }

    [Flags]
    public enum Wide : long { None = 0, Far = 1L << 40 }

    public interface IShape
    {
        int Area { get; }

        int Scale(ref int by, out string name);
    }

    public interface IEmpty { }

    [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
    public sealed class NoteAttribute : Attribute
    {
        public int Number;

        public NoteAttribute(string text) => Text = text;

        public NoteAttribute(bool a, byte b, short c, int d, long e, float f, double g, char h) { }

        public NoteAttribute(Type type) { }

        public NoteAttribute(params object[] all) { }

        public string Text { get; set; }
    }

    public struct Point
    {
        public static readonly Point Origin = new Point();
        public float X, Y;

        public static Point operator +(Point a, Point b) =>
            new Point { X = a.X + b.X, Y = a.Y + b.Y };

        public override string ToString() => "(" + X + "; " + Y + ")";
    }

    [Note("an attribute's own text", Number = 5)]
    [Note(typeof(Point))]
    [DebuggerDisplay("left out")]
    public abstract class Shape : IShape, IEmpty, IComparable
    {
        protected static int s_count;
        protected readonly object Sync = new object();

        private const string Unused = "a constant that is not in the image";
        private static readonly float[] Table = { 1f, 2.5f, 3f, 4f, 5f };
        private static readonly byte[] Bytes = { 1, 2, 3, 4, 5, 6, 7, 8, 9 };

        [Note("text of a field", Text = "named")]
        private int _area;

        static Shape() => s_count = 1;

        ~Shape() => s_count--;

        private event Change Changed;

        public abstract int Area { get; }

        public int this[int index]
        {
            [Note(true, 2, 3, 4, 5L, 6f, 7.0, '8')]
            get => Table.Length + Bytes[index];
            [Note(1, "in an array", 2.5)]
            set => _area = value;
        }

        public virtual int Scale(ref int by, out string name)
        {
            by *= 2;
            name = nameof(Scale);
            return by;
        }

        public int CompareTo(object obj) =>
            obj is Shape other ? Area - other.Area : obj is null ? _area : -1;

        protected void Raise()
        {
            if (Changed != null)
            {
                Changed(3, Colour.Blue);
            }
        }
    }

    public static class Extensions
    {
        public static int Twice(this Point point) => (int)(point.X * 2);
    }

    [ExcludeType]
    public class Excluded
    {
        public int LeftOut() => "a literal that is left out".Length;

        public class Nested
        {
            public string Text() => "nested in an excluded type";
        }
    }

    public class User
    {
        private Excluded _needed;

        public object Use() => _needed;

        [ExcludeType]
        private class Hidden
        {
            public static int Number;

            private string Text() => "a literal of an excluded nested type";
        }
    }

    public class Box<T>
    {
        private T _value;

        public T Get() => _value;

        public void Set(T value) => _value = value;
    }

    public class UsesBox
    {
        public int Get()
        {
            var box = new Box<int>();
            box.Set(4);
            return box.Get();
        }
    }

    internal static class ThisAssembly
    {
        internal static string Text() => "of a type that is always left out";
    }
}
