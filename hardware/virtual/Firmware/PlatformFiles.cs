// The firmware writes File and means the platform's; here .NET has such types too.
extern alias NanoFramework;

global using File = NanoFramework::System.IO.File;
global using FileAccess = NanoFramework::System.IO.FileAccess;
global using FileMode = NanoFramework::System.IO.FileMode;
global using FileStream = NanoFramework::System.IO.FileStream;
