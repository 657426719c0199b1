// What only the compiler looks at. The metadata processor leaves all of it out, so that it takes
// no memory: who sees the core's internal types, and the attributes of what may be null, which the
// compiler would otherwise write itself, without the mark that excludes them.
using System;
using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("AstroNano.Firmware")]
[assembly: InternalsVisibleTo("NFUnitTest")]

namespace System.Runtime.CompilerServices
{
    [ExcludeType]
    internal sealed class NullableAttribute : Attribute
    {
        public NullableAttribute(byte flag) { }

        public NullableAttribute(byte[] flags) { }
    }

    [ExcludeType]
    internal sealed class NullableContextAttribute : Attribute
    {
        public NullableContextAttribute(byte flag) { }
    }
}
