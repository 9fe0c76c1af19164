using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Metadata.Languages;

/// <summary>Lists the languages metadata of a collection's datasets may be written in: the one it chose, or all.</summary>
[Requires(Permission.ViewUnpublishedDataverse, WhileUnpublished = true)]
public sealed record ListAllowedLanguages(ObjectRef Target) : IQuery<IReadOnlyList<MetadataLanguage>>, ITargeted;

internal sealed class ListAllowedLanguagesHandler(RepositoryDb db, MetadataLanguages languages)
    : IHandle<ListAllowedLanguages, IReadOnlyList<MetadataLanguage>>
{
    public async Task<IReadOnlyList<MetadataLanguage>> HandleAsync(
        ListAllowedLanguages operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var id = context.Target.Id;
        return await languages.OfAsync(
            await db.Collections.Where(c => c.Id == id).Select(c => c.MetadataLanguage).SingleAsync(ct),
            ct
        );
    }
}
