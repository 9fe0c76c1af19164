using Quire.Domain.Access;
using Quire.Domain.Texts;
using Quire.Repository.Data;
using Quire.Repository.Data.Administration;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Administration.Banners;

/// <summary>Shows a message to everybody. Gives its number.</summary>
/// <param name="Texts">Its texts by language; one at least.</param>
/// <param name="Dismissible">Whether whoever has read it can put it away.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record AddBannerMessage(IReadOnlyDictionary<string, string> Texts, bool Dismissible) : ICommand<long>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Banners;
}

internal sealed class AddBannerMessageHandler(RepositoryDb db) : IHandle<AddBannerMessage, long>
{
    private const int MostLanguages = 100;

    public async Task<long> HandleAsync(AddBannerMessage operation, OperationContext context, CancellationToken ct)
    {
        if (
            operation.Texts.Count is 0 or > MostLanguages
            || operation.Texts.Any(t => string.IsNullOrWhiteSpace(t.Key) || string.IsNullOrWhiteSpace(t.Value))
        )
        {
            throw BannerErrors.Empty();
        }

        foreach (var (language, text) in operation.Texts)
        {
            TextLimits.LicenseLanguage.MustAllow(language);
            TextLimits.BannerText.MustAllow(text);
        }

        var record = new BannerMessageRecord
        {
            Texts = new(operation.Texts, StringComparer.Ordinal),
            Dismissible = operation.Dismissible,
            Active = true,
            CreatedAt = context.Now,
        };
        db.BannerMessages.Add(record);
        await db.SaveChangesAsync(ct);
        context.Changed(OutboxKind.Installation, 0);
        context.AuditDetails = $"{record.Id}";
        return record.Id;
    }
}
