using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Testing;
using Quire.Testing.Mail;

namespace Quire.Api.Tests.Mail;

/// <summary>Mail goes to a mail server, and what the server does not take is not lost without a word.</summary>
public sealed class MailServerTests
{
    [Theory]
    [InlineData("StartTls", "yes", "yes")]
    [InlineData("Tls", "yes", "yes")]
    [InlineData("None", "no", "no")]
    public async Task Mail_is_given_to_the_server_as_the_settings_say(string security, string secured, string signedIn)
    {
        await using var mail = await MailServer.StartOrSkipAsync();
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite, mail.Settings(security));

        await WriteAsync(server, "Tides", "What is \u201clevel\u201d?");

        var taken = await mail.MailWithAsync("Tides");
        Assert.Contains("X-Envelope-To: quire@example.edu", taken, StringComparison.Ordinal);
        Assert.Contains($"X-Secured: {secured}", taken, StringComparison.Ordinal);
        Assert.Contains($"X-Signed-In: {signedIn}", taken, StringComparison.Ordinal);
        Assert.Contains("From: quire@example.edu", taken, StringComparison.Ordinal);
        Assert.Contains("Reply-To: reader@example.org", taken, StringComparison.Ordinal);
        Assert.Contains("Auto-Submitted: auto-generated", taken, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("StartTls", "secret", false, "certificate")]
    [InlineData("StartTls", "wrong", true, "Authentication")]
    public async Task A_server_that_is_not_the_right_one_gets_no_mail_and_it_waits(
        string security,
        string password,
        bool trusted,
        string reason
    )
    {
        await using var mail = await MailServer.StartOrSkipAsync();
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite, mail.Settings(security, password, trusted));

        await WriteAsync(server, "Tides", "What is it?");

        var job = await JobAsync(server, j => j.LastError is not null);
        Assert.NotEqual(JobState.Dead, job.State);
        Assert.Contains(reason, job.LastError, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(mail.Taken);
    }

    [Fact]
    public async Task A_sender_who_is_refused_is_the_installations_matter_and_mail_waits()
    {
        await using var mail = await MailServer.StartOrSkipAsync();
        var settings = mail.Settings();
        settings["Mail:From"] = "refused@example.edu";
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite, settings);

        await WriteAsync(server, "Tides", "What is it?");

        Assert.NotEqual(JobState.Dead, (await JobAsync(server, j => j.LastError is not null)).State);
    }

    [Theory, EachDatabase]
    public async Task An_address_that_is_refused_keeps_mail_from_nobody_else_and_waits_for_an_administrator(DatabaseKind database)
    {
        await using var mail = await MailServer.StartOrSkipAsync();
        await using var server = await TestServer.StartAsync(database, mail.Settings());
        var collection = await ContactsAsync(server, "nobody@example.edu", "busy@example.edu", "lab@example.edu");

        await WriteAsync(server, "Tides", "What is it?", collection);

        Assert.Contains(
            "X-Envelope-To: lab@example.edu",
            await mail.MailWithAsync("To: lab@example.edu"),
            StringComparison.Ordinal
        );
        // Not taken the first time, and tried again.
        _ = await mail.MailWithAsync("To: busy@example.edu");
        var job = await JobAsync(server, j => j.State == JobState.Dead);
        Assert.Equal("The mail server refuses mail to nobody@example.edu: 550 5.1.1 nobody of that name here", job.LastError);
        Assert.Equal(1, job.Attempts);
        Assert.Equal(2, mail.Taken.Count(m => m.Contains("Tides", StringComparison.Ordinal)));
    }

    [Theory, EachDatabase]
    public async Task A_contact_that_is_no_address_is_left_out_and_without_any_the_installation_is_written_to(
        DatabaseKind database
    )
    {
        await using var mail = await MailServer.StartOrSkipAsync();
        await using var server = await TestServer.StartAsync(database, mail.Settings());
        var mixed = await ContactsAsync(server, "no address", "The Lab <lab@example.edu>");
        var none = await ContactsAsync(server, "no address", "a@b@c@");

        await WriteAsync(server, "First", "What is it?", mixed);
        await WriteAsync(server, "Second", "What is it?", none);

        Assert.Contains("X-Envelope-To: lab@example.edu", await mail.MailWithAsync("First"), StringComparison.Ordinal);
        var instead = await mail.MailWithAsync("Second");
        Assert.Contains("X-Envelope-To: quire@example.edu", instead, StringComparison.Ordinal);
        Assert.Contains("There is no contact address", instead, StringComparison.Ordinal);
    }

    private static async Task WriteAsync(TestServer server, string subject, string body, long? target = null)
    {
        using var guest = server.Guest();
        var answer = await guest.PostAsync(
            "/api/sendfeedback",
            new JsonObject
            {
                ["targetId"] = target,
                ["subject"] = subject,
                ["body"] = body,
                ["fromEmail"] = "reader@example.org",
            }
        );
        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    // Contacts as other installations and older versions left them.
    private static async Task<long> ContactsAsync(TestServer server, params string[] contacts)
    {
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        var collection = await db.Collections.SingleAsync(c => c.Alias == alias, TestContext.Current.CancellationToken);
        collection.Contacts = [.. contacts];
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return collection.Id;
    }

    private static Task<JobRecord> JobAsync(TestServer server, Func<JobRecord, bool> wanted) =>
        Wait.ForAsync(
            async () =>
            {
                await using var scope = server.Services.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
                return (await db.Jobs.AsNoTracking().Where(j => j.Kind == "SendMail").ToListAsync()).Find(j => wanted(j));
            },
            "such a job"
        );
}
