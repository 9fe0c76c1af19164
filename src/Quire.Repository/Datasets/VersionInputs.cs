using Quire.Domain.Datasets;
using Quire.Domain.Metadata;
using Quire.Domain.Texts;
using Quire.Repository.Metadata;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>What holds for given values whoever gives them, before the rules of a collection are asked.</summary>
public sealed class VersionInputs(SchemaCache schemas, LicenseChoices licenses)
{
    /// <summary>The values as they may be stored; refuses what no version can hold.</summary>
    /// <param name="given">What was given.</param>
    /// <param name="type">Type of the dataset, which may offer fewer licences; null where all types offer all.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<VersionInput> AcceptAsync(Input<VersionInput> given, DatasetType? type, CancellationToken ct)
    {
        var input = given.Value;
        TextLimits.VersionNote.MustAllow(input.VersionNote);
        MetadataShape.MustFit(input.Metadata, await schemas.GetAsync(ct));
        var choice = await licenses.GetAsync(ct);
        return input with { Terms = (type is null ? choice : choice.For(type)).Settle(input.Terms) };
    }
}
