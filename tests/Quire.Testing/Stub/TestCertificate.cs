using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Quire.Testing.Stub;

/// <summary>A certificate nobody signed, of this machine's loopback address, in a PEM file with its key.</summary>
public sealed class TestCertificate : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("quire-certificate-").FullName;

    public TestCertificate()
    {
        using var ec = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=certificate of a test", ec, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        Certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(30));
        System.IO.File.WriteAllText(
            File,
            Certificate.ExportCertificatePem() + Environment.NewLine + ec.ExportPkcs8PrivateKeyPem() + Environment.NewLine
        );
    }

    public X509Certificate2 Certificate { get; }

    public string File => Path.Combine(_folder, "certificate.pem");

    public void Dispose()
    {
        Certificate.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
