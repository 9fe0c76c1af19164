using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Metadata.Languages;

/// <summary>
/// Chooses the language metadata of a collection's new datasets are written in. Gives those allowed from now on.
/// </summary>
/// <param name="Target">The collection.</param>
/// <param name="Language">Its code; <c>undefined</c> lets whoever makes a dataset choose.</param>
[Requires(Permission.EditDataverse)]
[RequiresAccount]
public sealed record SetAllowedLanguage(ObjectRef Target, string Language) : ICommand<IReadOnlyList<MetadataLanguage>>, ITargeted;

internal sealed class SetAllowedLanguageHandler(RepositoryDb db, MetadataLanguages languages)
    : IHandle<SetAllowedLanguage, IReadOnlyList<MetadataLanguage>>
{
    public async Task<IReadOnlyList<MetadataLanguage>> HandleAsync(
        SetAllowedLanguage operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var all = await languages.AllAsync(ct);
        if (all.Count == 0)
        {
            throw LanguageErrors.NoneConfigured();
        }

        var chosen = operation.Language == MetadataLanguages.Undefined ? null : operation.Language;
        if (chosen is not null && all.All(l => l.Locale != chosen))
        {
            throw LanguageErrors.Unknown(chosen);
        }

        var collection = await db.Collections.SingleAsync(c => c.Id == context.Target.Id, ct);
        collection.MetadataLanguage = chosen;
        collection.Revision++;
        context.AuditDetails = operation.Language;
        context.Changed(OutboxKind.Collection, collection.Id);
        return await languages.OfAsync(chosen, ct);
    }
}
