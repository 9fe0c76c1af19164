using System.Reflection;

namespace Quire.Client;

/// <summary>How a client talks to an installation. Set once; a client in use does not notice changes.</summary>
public sealed class DataverseClientOptions
{
    /// <summary>
    /// Address of the installation, such as <c>https://demo.dataverse.org</c>; only for registering a client with
    /// <c>AddDataverseClient</c>.
    /// </summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>API token, sent as <c>X-Dataverse-key</c>. Default: none, calls are made as a guest.</summary>
    public string? ApiToken { get; set; }

    /// <summary>Token of an identity provider, sent as <c>Authorization: Bearer</c>. Default: none.</summary>
    public string? BearerToken { get; set; }

    /// <summary>Key for blocked endpoints, sent as <c>X-Dataverse-unblock-key</c> (6.x). Default: none.</summary>
    public string? UnblockKey { get; set; }

    /// <summary>
    /// Longest a call may take, repeats included; uploads and downloads are not limited. Default: five minutes.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Longest a download may stand still before it is resumed. Default: one minute.</summary>
    public TimeSpan StallTimeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often a call is repeated where that is safe. Default: 4; 0 turns repeats off.</summary>
    public int MaxRetries { get; set; } = 4;

    /// <summary>Pause before the first repeat; doubles each time. Default: half a second.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>Longest pause; a server that asks for a longer one gets no repeat. Default: one minute.</summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Calls made at the same time when crawling and when moving many files. Default: 4.</summary>
    public int MaxConcurrency { get; set; } = 4;

    /// <summary>Whether bytes sent and received are checked against the server's checksums. Default: true.</summary>
    public bool VerifyChecksums { get; set; } = true;

    // As the package is called; the version of the assembly lacks what comes after a hyphen.
    private static readonly string Version =
        typeof(DataverseClientOptions)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion.Split('+')[0]
        ?? "0";

    /// <summary>What the client calls itself. Default: <c>Quire.Client</c> and the version of its package.</summary>
    public string UserAgent { get; set; } = $"Quire.Client/{Version}";

    /// <summary>Most bytes a second that all uploads and downloads of the client move together. Default: no limit.</summary>
    public long? MaxBytesPerSecond { get; set; }

    /// <summary>
    /// Hears when a call is about to be made again after a pause; called from several threads. Default: nobody.
    /// </summary>
    public Action<RetryNotice>? OnRetry { get; set; }

    /// <summary>
    /// Hears of every call that went over the wire, with secrets masked; called from several threads. Default: nobody.
    /// </summary>
    public Action<CallReport>? OnCall { get; set; }

    /// <summary>Clock for pauses. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
