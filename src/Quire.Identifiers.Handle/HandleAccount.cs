using System.Globalization;
using Quire.Repository.Identifiers.Generators;

namespace Quire.Identifiers.Handle;

/// <summary>Who asks a handle server, and where it is.</summary>
/// <param name="Url">Its address, without the path of the interface.</param>
/// <param name="AdminHandle">The handle that holds the key of the administrator.</param>
/// <param name="AdminIndex">Where in it the key is.</param>
internal sealed record HandleAccount(string Url, string AdminHandle, int AdminIndex)
{
    /// <summary>Where the key of an administrator is unless somebody says otherwise.</summary>
    private const int UsualIndex = 300;

    private static readonly TimeSpan UsualTimeout = TimeSpan.FromSeconds(30);

    /// <summary>The secret key; null where a certificate stands for it.</summary>
    public string? Secret { get; init; }

    /// <summary>PEM file with the client's certificate and its key; null where a secret key stands for it.</summary>
    public string? ClientCertificateFile { get; init; }

    /// <summary>PEM file of certificates that are believed beside those the machine believes; null for none.</summary>
    public string? CertificateFile { get; init; }

    /// <summary>How long one request may take.</summary>
    public TimeSpan Timeout { get; init; } = UsualTimeout;

    /// <summary>The administrator as the server names one: <c>300:0.NA/20.500.12345</c>.</summary>
    public string Administrator => string.Create(CultureInfo.InvariantCulture, $"{AdminIndex}:{AdminHandle}");

    /// <summary>Without the secret, wherever it may be shown.</summary>
    public override string ToString() => $"{Administrator} at {Url}";

    /// <summary>The account a provider of the configuration has.</summary>
    public static HandleAccount Of(IdentifierProviderOptions options)
    {
        var (index, handle) =
            options.User?.Split(':', 2) is [var number, var name]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var said)
                ? (said, name)
                : (UsualIndex, $"0.NA/{options.Authority.Trim()}");
        return new(options.Url ?? "", handle, index)
        {
            Secret = options.Password,
            ClientCertificateFile = options.ClientCertificateFile,
            CertificateFile = options.CertificateFile,
            Timeout = options.Timeout ?? UsualTimeout,
        };
    }
}
