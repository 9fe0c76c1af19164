using System.Diagnostics;
using System.Net;
using Quire.Testing;

namespace Quire.Api.Tests.Administration;

/// <summary>What pages are given.</summary>
public sealed class CustomizationTests
{
    [Fact]
    public async Task Pages_get_the_files_of_one_folder_and_no_others()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var folder = Directory.CreateDirectory(Path.Combine(server.Folder, "customization"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "footer.html"), "<p>Foot</p>");
        var secret = Path.Combine(server.Folder, "secret.html");
        await File.WriteAllTextAsync(secret, "secret");
        File.CreateSymbolicLink(Path.Combine(folder.FullName, "link.html"), secret);
        if (OperatingSystem.IsLinux())
        {
            using var make = Process.Start("mkfifo", [Path.Combine(folder.FullName, "pipe.html")]);
            await make.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        const string footer = "/api/info/settings/customization/footer";

        (await guest.GetAsync(footer)).MustBeError(HttpStatusCode.NotFound, "footer not found.");
        foreach (
            var elsewhere in new[] { secret, "../secret.html", "link.html", "pipe.html", "/etc/hostname", "nothing.html", "." }
        )
        {
            _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:FooterCustomizationFile", elsewhere)).Data;
            (await guest.GetAsync(footer)).MustBeError(HttpStatusCode.NotFound, "footer not found.");
        }

        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:FooterCustomizationFile", "footer.html")).Data;
        var given = await guest.GetAsync(footer);
        Assert.Equal((HttpStatusCode.OK, "<p>Foot</p>"), (given.Status, given.Text));
        (await guest.GetAsync("/api/info/settings/customization/nothing")).MustBeError(
            HttpStatusCode.BadRequest,
            "Customization type unknown or missing. Must be one of the following: "
                + "homepage, header, footer, style, analytics, logo"
        );
    }

    [Fact]
    public async Task A_file_is_given_whole_with_type_and_length_up_to_5_MB()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var folder = Directory.CreateDirectory(Path.Combine(server.Folder, "customization"));
        var bytes = new byte[5 * 1024 * 1024];
        Random.Shared.NextBytes(bytes);
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "logo.png"), bytes);
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "larger.png"), new byte[bytes.Length + 1]);
        const string logo = "/api/info/settings/customization/logo";

        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:LogoCustomizationFile", "logo.png")).Data;
        for (var i = 0; i < 2; i++)
        {
            var given = await guest.GetAsync(logo);
            Assert.Equal(HttpStatusCode.OK, given.Status);
            Assert.True(bytes.AsSpan().SequenceEqual(given.Body));
            Assert.Equal(bytes.Length, given.ContentHeaders.ContentLength);
            Assert.Equal("image/png", given.ContentHeaders.ContentType?.MediaType);
            Assert.Equal(["nosniff"], given.Headers.GetValues("X-Content-Type-Options"));
        }

        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:LogoCustomizationFile", "larger.png")).Data;
        (await guest.GetAsync(logo)).MustBeError(HttpStatusCode.NotFound, "logo not found.");
    }
}
