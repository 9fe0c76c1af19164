using Microsoft.AspNetCore.Http;

namespace Quire.Api.Http;

/// <summary>
/// Whatever can be read can be asked about: HEAD is answered as GET would be, without the body. Only bytes of files answer it
/// themselves, because they know their length without being read.
/// </summary>
internal sealed class HeadAsGet(RequestDelegate next)
{
    private static readonly object Key = new();
    private static readonly PathString[] Bytes = ["/api/access/datafile", "/download/file"];

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsHead(request.Method) && !IsOfBytes(request.Path))
        {
            request.Method = HttpMethods.Get;
            context.Items[Key] = true;
            // The server leaves the body out of an answer to HEAD, and looks for that when the answer begins.
            context.Response.OnStarting(() =>
            {
                request.Method = HttpMethods.Head;
                return Task.CompletedTask;
            });
        }

        return next(context);
    }

    /// <summary>Whether a request is one to be told of something, not to be given it.</summary>
    public static bool IsHead(HttpContext context) =>
        HttpMethods.IsHead(context.Request.Method) || context.Items.ContainsKey(Key);

    // What is asked about a file beside its bytes has a longer path.
    private static bool IsOfBytes(PathString path) =>
        Bytes.Any(b =>
            path.StartsWithSegments(b, StringComparison.OrdinalIgnoreCase, out var file) && file.Value!.LastIndexOf('/') == 0
        );
}
