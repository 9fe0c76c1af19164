namespace Quire.Server.Configuration;

/// <summary>How this process serves. Section <c>Server</c>.</summary>
public sealed class ServerOptions
{
    public const string Section = "Server";

    /// <summary>
    /// How long a stopping server waits for requests and jobs under way before it hands them over. Default 30 seconds.
    /// </summary>
    public TimeSpan ShutdownTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Proxies in front of the server whose <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> are believed: addresses or
    /// networks such as <c>10.0.0.0/8</c>. Default: none; the headers are then ignored.
    /// </summary>
    public IReadOnlyList<string> TrustedProxies { get; set; } = [];

    /// <summary>
    /// Where administration answers without a token, besides the public addresses: loopback ports or Unix sockets, such as
    /// <c>http://127.0.0.1:8081</c> or <c>http://unix:/run/quire/admin.sock</c>, separated by <c>;</c>. Whoever may connect there
    /// is an administrator. Default: none.
    /// </summary>
    public string? AdminUrls { get; set; }

    /// <summary>
    /// Whether every request has a line in the log: method, address without the values of secrets, status, milliseconds and the
    /// address of who asked. Default false.
    /// </summary>
    public bool RequestLog { get; set; }
}
