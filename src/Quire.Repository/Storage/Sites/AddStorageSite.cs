using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Storage;
using Quire.Repository.Operations;

namespace Quire.Repository.Storage.Sites;

/// <summary>Tells of a place elsewhere that holds data of this installation; 1,000 at most.</summary>
/// <param name="Hostname">Its host.</param>
/// <param name="Name">What people call it.</param>
/// <param name="IsPrimary">Whether data are there at first; null when not said, which is refused.</param>
/// <param name="TransferProtocols"><c>rsync</c>, <c>posix</c>, <c>globus</c>, separated by commas.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record AddStorageSite(string? Hostname, string? Name, bool? IsPrimary, string? TransferProtocols)
    : ICommand<StorageSiteRecord>,
        IExclusive
{
    public string TurnOf(Caller caller) => Turns.StorageSites;
}

internal sealed class AddStorageSiteHandler(RepositoryDb db) : IHandle<AddStorageSite, StorageSiteRecord>
{
    private const int Most = 1000;
    private const int LongestText = 255;
    private static readonly string[] Protocols = ["rsync", "posix", "globus"];

    public async Task<StorageSiteRecord> HandleAsync(AddStorageSite operation, OperationContext context, CancellationToken ct)
    {
        var site = new StorageSiteRecord
        {
            Hostname = Text(operation.Hostname, "hostname"),
            Name = Text(operation.Name, "name"),
            IsPrimary = operation.IsPrimary ?? throw StorageSiteErrors.PrimaryUnsaid(),
            TransferProtocols = Text(operation.TransferProtocols, "transferProtocols"),
        };
        if (Array.Find(site.TransferProtocols.Split(','), p => !Protocols.Contains(p)) is { } unknown)
        {
            throw StorageSiteErrors.ProtocolUnknown(unknown, string.Join(", ", Protocols));
        }

        if (site.IsPrimary)
        {
            await StorageSiteRules.PrimaryMustBeFreeAsync(db, but: null, ct);
        }

        if (await db.StorageSites.CountAsync(ct) >= Most)
        {
            throw StorageSiteErrors.TooMany(Most);
        }

        db.StorageSites.Add(site);
        await db.SaveChangesAsync(ct);
        context.AuditDetails = $"{site.Id} {site.Hostname}";
        return site;
    }

    private static string Text(string? said, string name)
    {
        var text = string.IsNullOrWhiteSpace(said) ? throw StorageSiteErrors.TextMissing(name) : said.Trim();
        return text.Length <= LongestText ? text : throw StorageSiteErrors.TextTooLong(name, LongestText);
    }
}
