// The desktop's twin of nanoFramework.TestFramework, as far as tests/Device uses it.
using TestFrameworkShared;

namespace nanoFramework.TestFramework
{
    [AttributeUsage(AttributeTargets.Class)]
    public class TestClassAttribute : Attribute
    {
    }

    [AttributeUsage(AttributeTargets.Method)]
    public class TestMethodAttribute : Attribute
    {
    }

    public sealed class Assert
    {
        public static void IsTrue(bool condition, string message)
        {
            if (!condition)
            {
                throw new AssertFailedException(message);
            }
        }

        public static void IsFalse(bool condition, string message) =>
            IsTrue(!condition, message);

        public static void AreEqual(int expected, int actual, string message) => IsTrue(
            expected == actual, $"{message}: 0x{actual:X8}, should be 0x{expected:X8}");
    }
}

namespace TestFrameworkShared
{
    public class AssertFailedException(string message) : Exception(message)
    {
    }
}
