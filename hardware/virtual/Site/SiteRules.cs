using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace AstroNano.VirtualBoard;

/// <summary>
/// What the server refuses, and what it tells the browser with every answer. A foreign page could
/// reach a server on this machine by a name of its own that leads to 127.0.0.1: such names are
/// refused. And whatever got into the page could neither load nor send anything elsewhere.
/// </summary>
internal static class SiteRules
{
    private const string Reading = "GET, HEAD";

    private static readonly string[] OfThisMachine = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Registers what the rules are made with.</summary>
    public static void Register(IServiceCollection services) =>
        services.AddHostFiltering(filter =>
        {
            filter.AllowedHosts = OfThisMachine;
            filter.AllowEmptyHosts = false;
            filter.IncludeFailureMessage = false;
        });

    /// <summary>Puts the rules in front of whatever follows.</summary>
    public static void Apply(IApplicationBuilder application)
    {
        application.Use(AddHeaders);
        application.UseStatusCodePages(Explain);
        application.UseHostFiltering();
        application.Use(OnlyRead);
    }

    private static Task AddHeaders(HttpContext context, RequestDelegate next)
    {
        IHeaderDictionary headers = context.Response.Headers;
        bool isEmbedded = context.Request.Path.Value?.EndsWith(
            "/" + PagePolicy.Embedded, StringComparison.Ordinal) == true;
        headers.ContentSecurityPolicy = isEmbedded ? PagePolicy.Meta : PagePolicy.Header;
        if (!isEmbedded)
        {
            // The same for browsers that do not know the policy's word for it.
            headers.XFrameOptions = "DENY";
        }

        headers["Referrer-Policy"] = PagePolicy.Referrer;
        headers.XContentTypeOptions = "nosniff";
        return next(context);
    }

    private static Task OnlyRead(HttpContext context, RequestDelegate next)
    {
        string method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers[HeaderNames.Allow] = Reading;
        return Task.CompletedTask;
    }

    private static Task Explain(StatusCodeContext refused)
    {
        HttpResponse response = refused.HttpContext.Response;
        response.ContentType = "text/plain; charset=utf-8";
        return response.WriteAsync(response.StatusCode switch
        {
            StatusCodes.Status400BadRequest => "This server answers to the names of this machine "
                + $"only: {string.Join(", ", OfThisMachine)}.",
            StatusCodes.Status404NotFound => "There is no such file.",
            StatusCodes.Status405MethodNotAllowed => $"The files can be read only: {Reading}.",
            _ => "This cannot be answered.",
        });
    }
}
