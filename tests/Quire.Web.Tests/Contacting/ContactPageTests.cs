using System.Net;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Contacting;

/// <summary>People write to who looks after a collection, and to who runs the installation.</summary>
public sealed class ContactPageTests
{
    private static readonly Dictionary<string, string> Message = new(StringComparer.Ordinal)
    {
        ["from"] = "reader@example.org",
        ["subject"] = "The year 1998",
        ["body"] = "Is there more?",
    };

    [Theory, EachDatabase]
    public async Task A_guest_writes_to_a_collection_and_to_the_installation(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        using var reader = new Reader(server.Address);
        var page = await reader.PageAsync($"/dataverse/{alias}");
        var contact = $"/dataverse/{alias}/contact";
        Assert.Contains(contact, Reader.Links(page).Select(l => Reader.From($"/dataverse/{alias}", l)));
        Assert.Contains("/contact", Reader.Links(page).Select(l => Reader.From($"/dataverse/{alias}", l)));

        var wrong = await reader.FormAsync(contact, new Dictionary<string, string>(Message) { ["from"] = "nobody" });
        var sent = await reader.FormAsync(contact, Message);
        var mail = await MailAsync(server, 1);
        var told = await reader.FormAsync("/contact", Message);

        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("Is there more?", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("Your message is on its way.", sent.Text, StringComparison.Ordinal);
        Assert.Contains("Your message is on its way.", told.Text, StringComparison.Ordinal);
        Assert.Contains("Reply-To: reader@example.org", mail, StringComparison.Ordinal);
        Assert.Contains("Is there more?", mail, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "@example",
            sent.Text.Replace("reader@example.org", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        _ = await MailAsync(server, 2);
    }

    [Theory, EachDatabase]
    public async Task Nobody_learns_of_a_collection_they_may_not_see(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin);
        var (user, _) = await Make.UserAsync(admin);
        using var reader = new Reader(server.Address);
        await reader.SignInAsync(user);
        foreach (var path in (string[])[$"/dataverse/{alias}/contact", "/dataverse/nothing-like-it/contact"])
        {
            // As the page of the collection answers them.
            var refused = (await reader.GetAsync(path[..^"/contact".Length])).Status;
            Assert.InRange(refused, HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
            var shown = await reader.GetAsync(path);
            Assert.Equal(refused, shown.Status);
            Assert.DoesNotContain("<textarea", shown.Text, StringComparison.Ordinal);
            var fields = FormOnPage.Of("/contact", await reader.PageAsync("/contact"), "from").Fields;
            foreach (var (name, value) in Message)
            {
                fields[name] = value;
            }

            Assert.Equal(refused, (await reader.FormAsync(path, fields)).Status);
        }

        Assert.Contains("value=\"" + user, await reader.PageAsync("/contact"), StringComparison.Ordinal);
    }

    private static async Task<string> MailAsync(TestServer server, int number)
    {
        var folder = Path.Combine(server.Folder, "mail");
        await Wait.UntilAsync(
            () => Directory.Exists(folder) && Directory.GetFiles(folder, "*.eml").Length >= number,
            "the mail was sent"
        );
        return await File.ReadAllTextAsync(Directory.GetFiles(folder, "*.eml").Order(StringComparer.Ordinal).Last());
    }
}
