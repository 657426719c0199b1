// Of each assembly on the device; elsewhere the .NET SDK writes these from Directory.Build.props.
using System.Reflection;

[assembly: AssemblyProduct("AstroNano")]
[assembly: AssemblyCopyright("Copyright AstroNano contributors, MIT licence")]
[assembly: AssemblyVersion("0.1.0.0")]
[assembly: AssemblyFileVersion("0.1.0.0")]
