// Who sees the core's internal types on the device. No runtime looks at it: the compiler does, and
// the metadata processor leaves it out, so that it takes no memory.
using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("AstroNano.Instrument")]
[assembly: InternalsVisibleTo("AstroNano.Firmware")]
[assembly: InternalsVisibleTo("NFUnitTest")]
