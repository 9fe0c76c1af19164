using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Quire.Repository.Installation;

namespace Quire.Identifiers.Handle;

/// <summary>How a handle server is reached: whom it is told asks, and which certificate of its own is believed.</summary>
internal sealed class HandleConnection : IDisposable
{
    private readonly TrustedCertificates? _trusted;
    private readonly X509Certificate2? _own;

    public HandleConnection(HandleAccount account)
    {
        _trusted = TrustedCertificates.Of(account.CertificateFile);
        _own = string.IsNullOrWhiteSpace(account.ClientCertificateFile)
            ? null
            : X509Certificate2.CreateFromPemFile(account.ClientCertificateFile);
        Handler = new() { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        if (_own is not null)
        {
            // Servers that know no authority name none that could have signed it.
            Handler.SslOptions.LocalCertificateSelectionCallback = (_, _, _, _, _) => _own;
        }

        if (_trusted is not null)
        {
            Handler.SslOptions.RemoteCertificateValidationCallback = _trusted.Accepts;
        }
    }

    public SocketsHttpHandler Handler { get; }

    /// <summary>
    /// Name and secret key are percent-encoded, since the name of an administrator has a colon; a client's certificate is asked
    /// to be looked at.
    /// </summary>
    public static AuthenticationHeaderValue Credentials(HandleAccount account) =>
        string.IsNullOrWhiteSpace(account.ClientCertificateFile)
            ? new(
                "Basic",
                Convert.ToBase64String(Encoding.ASCII.GetBytes($"{Encoded(account.Administrator)}:{Encoded(account.Secret)}"))
            )
            : new("Handle", "clientCert=\"true\"");

    public void Dispose()
    {
        Handler.Dispose();
        _trusted?.Dispose();
        _own?.Dispose();
    }

    private static string Encoded(string? text) => Uri.EscapeDataString(text ?? "");
}
