using System.Net;
using System.Net.Sockets;

namespace AstroNano.VirtualBoard.Tests;

/// <summary>What the server refuses, and what it says with every answer.</summary>
public sealed class SiteServerTests : InFolder, IAsyncLifetime
{
    private readonly HttpClient _client = new();
    private SiteServer _server = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Uri Address => new(_server.Address);

    public async ValueTask InitializeAsync()
    {
        File.WriteAllText(At("index.html"), "here");
        Directory.CreateDirectory(At("runtime"));
        _server = await SiteServer.StartAsync(Folder, port: 0);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:80")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:1")]
    [InlineData("[::1]:65535")]
    public async Task A_name_of_this_machine_is_answered(string host)
    {
        using HttpResponseMessage answer = await AskAsync(HttpMethod.Get, "", host);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("here", await answer.Content.ReadAsStringAsync(Stop));
    }

    [Theory]
    [InlineData("example.org")]
    [InlineData("example.org:5280")]
    [InlineData("localhost.example.org")]
    [InlineData("127.0.0.1.nip.io")]
    [InlineData("192.168.1.2")]
    [InlineData("0.0.0.0")]
    [InlineData("xlocalhost")]
    public async Task A_foreign_name_is_refused_in_a_sentence(string host)
    {
        using HttpResponseMessage answer = await AskAsync(HttpMethod.Get, "", host);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        string sentence = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Equal("This server answers to the names of this machine only: "
            + "localhost, 127.0.0.1, [::1].", sentence);
        CheckHeaders(answer);
    }

    [Theory]
    [InlineData("GET / HTTP/1.0\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nHost: localhost\r\n\r\n")]
    [InlineData("GET http://example.org/ HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: local host\r\n\r\n")]
    public async Task A_request_without_one_clear_name_is_refused(string request) =>
        Assert.StartsWith("HTTP/1.1 400", await RawAsync(request));

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("PATCH")]
    [InlineData("PROPFIND")]
    public async Task Another_method_is_not_allowed(string method)
    {
        foreach (string path in new[] { "", "nothing" })
        {
            using HttpResponseMessage answer = await AskAsync(new(method), path);
            Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
            Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow);
            CheckHeaders(answer);
        }
    }

    [Theory]
    [InlineData("", HttpStatusCode.OK)]
    [InlineData("index.html", HttpStatusCode.OK)]
    [InlineData("nothing", HttpStatusCode.NotFound)]
    [InlineData("runtime/", HttpStatusCode.NotFound)]
    [InlineData("..%2f..%2fetc/passwd", HttpStatusCode.NotFound)]
    [InlineData("a%01b", HttpStatusCode.NotFound)]
    public async Task Every_answer_says_the_policy_and_that_types_are_meant(
        string path, HttpStatusCode status)
    {
        foreach (HttpMethod method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            using HttpResponseMessage answer = await AskAsync(method, path);
            Assert.Equal(status, answer.StatusCode);
            CheckHeaders(answer);
        }
    }

    [Theory]
    [InlineData("index.html", true)]
    [InlineData("embed.html", false)]
    [InlineData("runtime/embed.html", false)]
    [InlineData("embed.html/", true)]
    public async Task Other_sites_may_frame_the_embedded_view_alone(string path, bool isForbidden)
    {
        using HttpResponseMessage answer = await AskAsync(HttpMethod.Get, path);
        string policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal(isForbidden, policy.Contains("frame-ancestors 'none'"));
        Assert.Equal(isForbidden, answer.Headers.Contains("X-Frame-Options"));
        Assert.Contains("connect-src 'self'", policy);
    }

    // A file and a folder outside, and every way that leads to them from within.
    [Fact]
    public async Task No_link_and_no_path_leads_out_of_the_folder()
    {
        DirectoryInfo outside = Directory.CreateTempSubdirectory("astronano-out-");
        try
        {
            string secret = Path.Combine(outside.FullName, "index.html");
            File.WriteAllText(secret, "secret");
            string within = At("own");
            Directory.CreateDirectory(within);
            File.CreateSymbolicLink(At("file.html"), secret);
            File.CreateSymbolicLink(Path.Combine(within, "again.html"), "../file.html");
            Directory.CreateSymbolicLink(At("folder"), outside.FullName);
            Directory.CreateSymbolicLink(Path.Combine(within, "deep"), "../folder");
            string name = outside.Name;
            string[] paths =
            [
                "file.html", "own/again.html", "folder/", "folder", "folder/index.html",
                "own/deep/index.html", "own/deep/", $"../{name}/index.html",
                $"..%2f{name}%2findex.html", $"%2e%2e/{name}/index.html",
                $"..%5c{name}%5cindex.html", $"..\\{name}\\index.html",
                $"own/..%2f..%2f{name}/index.html", $"..%252f{name}%252findex.html",
                $"//{name}/index.html", $"%2f{Uri.EscapeDataString(secret)}", secret,
                $"file://{secret}", $"..%c0%af{name}/index.html", $"....//{name}/index.html",
                $"index.html/../../{name}/index.html", $"%00/../../{name}/index.html",
            ];
            foreach (string path in paths)
            {
                string answer = await RawAsync(
                    $"GET /{path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                    whole: true);
                Assert.True(answer.StartsWith("HTTP/1.1 4", StringComparison.Ordinal)
                    || answer.StartsWith("HTTP/1.1 301", StringComparison.Ordinal), path + answer);
                Assert.DoesNotContain("secret", answer);
            }

            // What is the site's own is there all the same, below a folder too.
            File.WriteAllText(Path.Combine(within, "index.html"), "own");
            Assert.Equal("own", await _client.GetStringAsync(new Uri(Address, "own/"), Stop));
        }
        finally
        {
            outside.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_head_has_no_body()
    {
        using HttpResponseMessage answer = await AskAsync(HttpMethod.Head, "");
        Assert.Equal(4, answer.Content.Headers.ContentLength);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Stop));
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
        Dispose();
    }

    private static void CheckHeaders(HttpResponseMessage answer)
    {
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        string policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; ", policy);
        Assert.DoesNotContain("'unsafe-eval'", policy);
        Assert.DoesNotContain("*", policy);
        Assert.Equal(["no-referrer"], answer.Headers.GetValues("Referrer-Policy"));
    }

    private Task<HttpResponseMessage> AskAsync(HttpMethod method, string path, string? host = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(Address, path));
        request.Headers.Host = host;
        return _client.SendAsync(request, Stop);
    }

    private async Task<string> RawAsync(string request, bool whole = false)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, Address.Port, Stop);
        await using NetworkStream stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), Stop);
        using var reader = new StreamReader(stream);
        return (whole ? await reader.ReadToEndAsync(Stop) : await reader.ReadLineAsync(Stop)) ?? "";
    }
}
