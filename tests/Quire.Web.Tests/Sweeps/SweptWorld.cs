using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Accounts.Sessions;
using Quire.Repository.Data;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Sweeps;

/// <summary>An installation in which every page has something to show.</summary>
internal sealed record SweptWorld
{
    private static readonly Lazy<Task<SweptWorld>> Shared = new(async () =>
        await OnAsync(
            await SharedServer.OfAsync(
                DatabaseKind.Sqlite,
                "swept",
                () => Task.FromResult<Dictionary<string, string?>>(new(StringComparer.Ordinal))
            )
        )
    );

    public required TestServer Server { get; init; }

    public required Wire Admin { get; init; }

    /// <summary>A published collection, in which everything lies.</summary>
    public required string Alias { get; init; }

    public required long Collection { get; init; }

    /// <summary>A dataset with two released versions and a draft, and files of every kind.</summary>
    public required (long Id, string Pid) Tides { get; init; }

    /// <summary>Its files by name.</summary>
    public required IReadOnlyDictionary<string, long> Files { get; init; }

    /// <summary>One with a guestbook, an open file and a closed one.</summary>
    public required (long Id, string Pid) Asking { get; init; }

    public required (long Open, long Closed) Asked { get; init; }

    /// <summary>One that was never published, with a file and a private link.</summary>
    public required (long Id, string Pid) Draft { get; init; }

    public required long DraftFile { get; init; }

    public required string Link { get; init; }

    /// <summary>One in review.</summary>
    public required (long Id, string Pid) InReview { get; init; }

    /// <summary>One that was withdrawn.</summary>
    public required (long Id, string Pid) Withdrawn { get; init; }

    public required long Template { get; init; }

    public required long Guestbook { get; init; }

    public required long Featured { get; init; }

    public required long Banner { get; init; }

    /// <summary>An account that edits, and one that administers the installation.</summary>
    public required string Depositor { get; init; }

    public required string Superuser { get; init; }

    /// <summary>One for all tests that change nothing in it.</summary>
    public static Task<SweptWorld> OneAsync() => Shared.Value;

    /// <summary>Fills a server that nobody else uses.</summary>
    public static async Task<SweptWorld> OnAsync(TestServer server)
    {
        var admin = server.Admin();
        var making = new SweptMaking(admin);
        var (depositor, token) = await Make.UserAsync(admin);
        var (superuser, _) = await Make.UserAsync(admin);
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/admin/superuser/{superuser}", "true")).Message;
        var alias = await making.CollectionAsync(depositor);
        var (tides, files) = await making.TidesAsync(alias);
        var guestbook = await making.GuestbookAsync(alias);
        var (asking, open, closed) = await making.AskingAsync(alias, guestbook);
        using var person = server.As(token);
        _ = (await person.PutAsync($"/api/access/datafile/{closed}/requestAccess")).Message;
        var draft = await Make.DatasetAsync(admin, alias, "Soundings of the year");
        var draftFile = await Make.FileAsync(admin, draft.Id, "soundings.txt", "1 2 3");
        var review = await Make.DatasetAsync(admin, alias, "Salt in the estuary");
        _ = await Make.FileAsync(admin, review.Id, "salt.txt", "1 2 3");
        _ = (await admin.PostAsync($"/api/datasets/{review.Id}/submitForReview")).Data;
        return new()
        {
            Server = server,
            Admin = admin,
            Alias = alias,
            Collection = (await admin.GetAsync($"/api/dataverses/{alias}")).Data["id"]!.GetValue<long>(),
            Tides = tides,
            Files = files,
            Asking = asking,
            Asked = (open, closed),
            Draft = draft,
            DraftFile = draftFile,
            Link = (await admin.PostAsync($"/api/datasets/{draft.Id}/previewUrl")).Data["token"]!.GetValue<string>(),
            InReview = review,
            Withdrawn = await making.WithdrawnAsync(alias),
            Template = await making.TemplateAsync(alias),
            Guestbook = guestbook,
            Featured = await making.FeaturedAsync(alias),
            Banner = await making.BannerAsync(),
            Depositor = depositor,
            Superuser = superuser,
        };
    }

    /// <summary>Somebody who reads; signed in where an account is named.</summary>
    public async Task<Reader> ReaderAsync(string? name = null, string language = "en")
    {
        var reader = new Reader(Server.Address, language);
        if (name is not null)
        {
            await reader.SignInAsync(name);
        }

        return reader;
    }

    /// <summary>Somebody a provider vouches for, who is about to make an account.</summary>
    public async Task<Reader> NewcomerAsync()
    {
        var secret = SessionSecrets.Create();
        await using var scope = Server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        db.Sessions.Add(
            new()
            {
                Hash = SessionSecrets.Hash(secret),
                ProviderId = "somewhere",
                PersistentUserId = "nora",
                Claims = new("somewhere", "nora", "nora", "Nora", "Lind", "nora@example.edu", IsEmailVerified: true),
                CreatedAt = now,
                SeenAt = now,
                ExpiresAt = now.AddHours(1),
            }
        );
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        var reader = new Reader(Server.Address);
        reader.Cookies.Add(new System.Net.Cookie("quire-session", secret, "/", Server.Address.Host));
        return reader;
    }
}
