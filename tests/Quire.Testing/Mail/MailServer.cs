using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Xunit;

namespace Quire.Testing.Mail;

/// <summary>
/// A real mail server of one test, on loopback ports, with a certificate nobody signed. Mail to <c>nobody@</c> is refused for
/// good, mail to <c>busy@</c> the first time.
/// </summary>
public sealed class MailServer : IAsyncDisposable
{
    private const string Python = "/usr/bin/python3";
    private readonly Process _process;
    private readonly string _folder;
    private readonly int[] _ports;

    private MailServer(Process process, string folder, int[] ports) => (_process, _folder, _ports) = (process, folder, ports);

    private static bool IsInstalled { get; } = File.Exists(Python) && Directory.Exists("/usr/lib/python3/dist-packages/aiosmtpd");

    /// <summary>Settings of an installation that sends its mail there.</summary>
    /// <param name="security">As <c>Mail:Security</c> has it.</param>
    /// <param name="password">The password to sign in with, where there is one.</param>
    /// <param name="trusted">Whether the server's certificate is believed.</param>
    public Dictionary<string, string?> Settings(string security = "StartTls", string password = "secret", bool trusted = true)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Mail:Host"] = "127.0.0.1",
            ["Mail:Port"] = _ports[Port(security)].ToString(CultureInfo.InvariantCulture),
            ["Mail:Security"] = security,
            ["Mail:From"] = "quire@example.edu",
        };
        if (security != "None")
        {
            (settings["Mail:User"], settings["Mail:Password"]) = ("quire", password);
        }

        if (trusted)
        {
            settings["Mail:CertificateFile"] = Path.Combine(_folder, "certificate.pem");
        }

        return settings;
    }

    /// <summary>What it took, as it came, each below what it was told of its sender and reader.</summary>
    public IReadOnlyList<string> Taken => [.. Directory.GetFiles(_folder, "*.eml").Select(File.ReadAllText)];

    /// <summary>Waits for the one mail that has a text in it.</summary>
    public Task<string> MailWithAsync(string text) =>
        Wait.ForAsync(
            () => Task.FromResult(Taken.FirstOrDefault(m => m.Contains(text, StringComparison.Ordinal))),
            $"a mail with '{text}' in it"
        );

    /// <summary>Starts one; where none is installed, the test is skipped, but for CI, where it must run.</summary>
    public static async Task<MailServer> StartOrSkipAsync()
    {
        if (!IsInstalled)
        {
            const string Missing = "No mail server is installed; ./test installs one.";
            Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") is null, Missing);
            throw new InvalidOperationException(Missing);
        }

        var folder = Directory.CreateTempSubdirectory("quire-mail-").FullName;
        var (certificate, key) = (Path.Combine(folder, "certificate.pem"), Path.Combine(folder, "key.pem"));
        await WriteCertificateAsync(certificate, key);
        var script = Path.Combine(RepositoryRoot.Path, "tests", "Quire.Testing", "Mail", "serve.py");
        var process = Process.Start(
            new ProcessStartInfo(Python, [script, folder, certificate, key])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = "/",
                UseShellExecute = false,
            }
        )!;
        var ports =
            await process.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException("No mail server: " + await process.StandardError.ReadToEndAsync());
        process.BeginErrorReadLine();
        return new(process, folder, [.. ports.Split(' ').Select(p => int.Parse(p, CultureInfo.InvariantCulture))]);
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static int Port(string security) =>
        security switch
        {
            "Tls" => 1,
            "None" => 2,
            _ => 0,
        };

    private static async Task WriteCertificateAsync(string certificate, string key)
    {
        using var ec = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=mail of a test", ec, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(30));
        await File.WriteAllTextAsync(certificate, made.ExportCertificatePem());
        await File.WriteAllTextAsync(key, ec.ExportPkcs8PrivateKeyPem());
    }
}
