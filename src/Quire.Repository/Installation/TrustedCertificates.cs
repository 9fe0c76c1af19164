using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Quire.Repository.Installation;

/// <summary>
/// Which certificates of servers are believed beside those the machine believes: the ones in a file, and what they signed,
/// for the name they are of and in their time.
/// </summary>
public sealed class TrustedCertificates : IDisposable
{
    private readonly X509Certificate2Collection _roots = [];

    /// <summary>What a file of PEM certificates says; null for none.</summary>
    public static TrustedCertificates? Of(string? file)
    {
        if (string.IsNullOrWhiteSpace(file))
        {
            return null;
        }

        var trust = new TrustedCertificates();
        trust._roots.ImportFromPemFile(file);
        return trust;
    }

    public bool Accepts(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
        {
            return true;
        }

        if (errors != SslPolicyErrors.RemoteCertificateChainErrors || certificate is null)
        {
            return false;
        }

        using var own = new X509Chain();
        own.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        own.ChainPolicy.CustomTrustStore.AddRange(_roots);
        foreach (var between in chain?.ChainElements ?? Enumerable.Empty<X509ChainElement>())
        {
            own.ChainPolicy.ExtraStore.Add(between.Certificate);
        }

        return own.Build((X509Certificate2)certificate);
    }

    public void Dispose()
    {
        foreach (var root in _roots)
        {
            root.Dispose();
        }
    }
}
