// For all device assemblies. The .NET SDK generates the same from Directory.Build.props.
using System.Reflection;

[assembly: AssemblyProduct("AstroNano")]
[assembly: AssemblyCopyright("Copyright AstroNano contributors, MIT licence")]
[assembly: AssemblyVersion("0.1.0.0")]
[assembly: AssemblyFileVersion("0.1.0.0")]
