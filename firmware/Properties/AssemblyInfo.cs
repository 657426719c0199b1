#if NANOFRAMEWORK_1_0 // the .NET SDK writes these from Directory.Build.props
using System.Reflection;

[assembly: AssemblyTitle("AstroNano.Firmware")]
[assembly: AssemblyProduct("AstroNano")]
[assembly: AssemblyCopyright("Copyright AstroNano contributors, MIT licence")]
[assembly: AssemblyVersion("0.1.0.0")]
[assembly: AssemblyFileVersion("0.1.0.0")]
#endif
