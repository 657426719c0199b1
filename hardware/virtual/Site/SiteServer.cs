using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AstroNano.VirtualBoard;

/// <summary>Serves one folder of static files to this machine only.</summary>
public sealed class SiteServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private SiteServer(WebApplication application)
    {
        _application = application;
    }

    /// <summary>Where the page is, with the port that was taken.</summary>
    public string Address => _application.Urls.First() + "/";

    /// <exception cref="Failure">The port cannot be had.</exception>
    public static async Task<SiteServer> StartAsync(string folder, int port)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore()
            .ConfigureKestrel(server => server.Listen(IPAddress.Loopback, port));
        builder.Logging.ClearProviders();
        SiteRules.Register(builder.Services);
        WebApplication application = builder.Build();
        SiteRules.Apply(application);

        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".dll"] = "application/octet-stream";
        var files = new OwnFiles(Path.GetFullPath(folder));
        application.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        application.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            ContentTypeProvider = types,
            // After a rebuild the same names hold new files: always ask whether they changed.
            OnPrepareResponse = response =>
                response.Context.Response.Headers.CacheControl = "no-cache",
        });
        try
        {
            await application.StartAsync();
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            await application.DisposeAsync();
            throw Unavailable(port, exception);
        }

        return new SiteServer(application);
    }

    /// <exception cref="Failure">The port cannot be had now.</exception>
    public static void Probe(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
        }
        catch (SocketException exception)
        {
            throw Unavailable(port, exception);
        }
        finally
        {
            listener.Stop();
        }
    }

    /// <summary>Completes when the user stops the program.</summary>
    public Task StoppedAsync() => _application.WaitForShutdownAsync();

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static Failure Unavailable(int port, Exception exception) => Failure.TryAgain(
        $"Port {port} on 127.0.0.1 is not free ({exception.Message.TrimEnd('.')}): "
        + $"stop what uses it, or choose another one with --port {(port < 65535 ? port + 1 : 0)}.");
}
