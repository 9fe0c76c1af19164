using System.Formats.Asn1;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Quire.Repository.Accounts;
using Quire.Testing;

namespace Quire.Server.Tests;

/// <summary>An installation for real use is closed until somebody opens it.</summary>
public sealed class SafeDefaultTests
{
    [Fact]
    public async Task Replacing_all_settings_does_not_open_administration()
    {
        using var folder = new TempFolder();
        await using var server = await ServerProcess.StartForUseAsync(folder.Inside("data"));
        using var admin = server.As(server.AdminToken);

        _ = (await admin.PutAsync("/api/admin/settings", new JsonObject { [":ApiTermsOfUse"] = "Be kind." })).Data;

        Assert.Equal([":ApiTermsOfUse"], (await admin.GetAsync("/api/admin/settings")).Data.AsObject().Select(s => s.Key));
        foreach (var path in new[] { "/api/admin/settings", "/api/builtin-users/admin/api-token" })
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await server.As(null).GetAsync(path)).Status);
        }
    }

    [Fact]
    public async Task A_new_installation_begins_with_the_blocks_its_settings_name()
    {
        using var folder = new TempFolder();
        await using var server = await ServerProcess.StartAnsweringAsync(
            folder.Inside("data"),
            "--Quire:Blocks=citation, journal"
        );

        Assert.Equal(
            ["citation", "journal"],
            (await server.As(null).GetAsync("/api/metadatablocks")).Data.AsArray().Select(b => b!["name"]!.GetValue<string>())
        );
    }

    [Fact]
    public async Task A_host_nobody_gave_it_is_refused_with_a_word()
    {
        using var folder = new TempFolder();
        await using var server = await ServerProcess.StartAnsweringAsync(folder.Inside("data"));
        using var elsewhere = server.As(null);
        elsewhere.Http.DefaultRequestHeaders.Host = "elsewhere.example";

        (await elsewhere.GetAsync("/api/info/version")).MustBeError(
            HttpStatusCode.BadRequest,
            "The host 'elsewhere.example' this request names is none this server answers for. "
                + "If it is a name of this server, add it to the setting AllowedHosts."
        );
    }

    [Fact]
    public async Task Secrets_in_addresses_stay_out_of_the_log_whatever_is_logged()
    {
        using var folder = new TempFolder();
        await using var server = await ServerProcess.StartAnsweringAsync(
            folder.Inside("data"),
            "--Logging:LogLevel:Default=Information",
            "--Logging:LogLevel:Microsoft=Information",
            "--Logging:Console:LogLevel:Microsoft.AspNetCore=Information"
        );

        _ = await server.As(null).GetAsync("/api/info/version?KEY=open-sesame&password=open-sesame");
        _ = await server.As(null).GetAsync("/api/none?kEy=open-sesame");

        Assert.Equal(0, await server.StopAsync());
        Assert.Contains("Application is shutting down", server.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("open-sesame", server.Output + server.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_data_folder_is_nobody_elses()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("There are no such permissions here.");
            return;
        }

        using var folder = new TempFolder();
        await using var server = await ServerProcess.StartAnsweringAsync(folder.Inside("data"));

        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            File.GetUnixFileMode(folder.Inside("data"))
        );
    }

    [Fact]
    public async Task Trying_passwords_out_is_slow_by_their_hash_and_by_the_keys_they_open()
    {
        using var folder = new TempFolder();
        await using var app = QuireServer.Build(CommandLine.Parse(["--data", folder.Inside("data")]));

        var rounds = app.Services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount;
        var kept = app.Services.GetRequiredService<Passwords>().New("correct horse");

        Assert.InRange(rounds, 100_000, int.MaxValue);
        Assert.Equal(rounds, RoundsOf(Convert.FromBase64String(kept.Keys.Private)));
    }

    // An encrypted private key says how it was encrypted: a scheme, its derivation of a key from the password, and of that the
    // salt and the rounds.
    private static long RoundsOf(byte[] encrypted)
    {
        var scheme = new AsnReader(encrypted, AsnEncodingRules.DER).ReadSequence().ReadSequence();
        _ = scheme.ReadObjectIdentifier();
        var derivation = scheme.ReadSequence().ReadSequence();
        _ = derivation.ReadObjectIdentifier();
        var parameters = derivation.ReadSequence();
        _ = parameters.ReadOctetString();
        return (long)parameters.ReadInteger();
    }
}
