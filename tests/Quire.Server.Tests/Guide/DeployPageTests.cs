using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Quire.Testing;
using Quire.Testing.Guide;

namespace Quire.Server.Tests.Guide;

/// <summary>docs/guide/deploy.md, but for the service and what stands in front.</summary>
public sealed class DeployPageTests
{
    [Fact]
    public async Task Own_settings_are_read_from_the_data_folder()
    {
        await using var machine = await GuideMachine.SetUpAsync();
        var block = Assert.Single(GuideBlock.HeldBy(GetType(), nameof(Own_settings_are_read_from_the_data_folder)));
        Directory.CreateDirectory(machine.At("/srv/quire"));
        await File.WriteAllTextAsync(machine.At("/srv/quire/quire.json"), block.Code);

        _ = await machine.TypeAsync(machine.Here("./run --data /srv/quire"));

        using var wire = machine.As(null);
        wire.Http.DefaultRequestHeaders.Host = "data.example.edu";
        wire.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        wire.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
        Assert.Equal(
            "https://data.example.edu/api/none",
            (await wire.GetAsync("/api/none")).Json["requestUrl"]!.GetValue<string>()
        );
        Assert.Equal("data.example.edu", (await wire.GetAsync("/api/info/server")).Message);
        await machine.StopAsync();
    }

    [Fact]
    public async Task A_certificate_is_used_without_a_web_server_in_front()
    {
        await using var machine = await GuideMachine.SetUpAsync();
        var block = Assert.Single(GuideBlock.HeldBy(GetType(), nameof(A_certificate_is_used_without_a_web_server_in_front)));
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=data.example.edu", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(
            TimeProvider.System.GetUtcNow().AddDays(-1),
            TimeProvider.System.GetUtcNow().AddDays(1)
        );
        await File.WriteAllTextAsync(machine.At("/etc/quire/site.pem"), certificate.ExportCertificatePem());
        await File.WriteAllTextAsync(machine.At("/etc/quire/site.key"), key.ExportPkcs8PrivateKeyPem());
        var address = new UriBuilder(machine.Main) { Scheme = "https" }.Uri;
        machine.Instead("https://data.example.edu:443", address.GetLeftPart(UriPartial.Authority));

        _ = await machine.PasteAsync(block);

        using var wire = new Wire(
            address,
            token: null,
            new SocketsHttpHandler
            {
                SslOptions =
                {
                    RemoteCertificateValidationCallback = (_, shown, _, _) =>
                        shown!.GetCertHashString() == certificate.GetCertHashString(),
                },
            }
        );
        Assert.Equal(HttpStatusCode.OK, (await wire.GetAsync("/api/info/version")).Status);
        await machine.StopAsync();
    }
}
