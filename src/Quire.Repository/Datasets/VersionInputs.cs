using Quire.Domain.Metadata;
using Quire.Domain.Texts;
using Quire.Repository.Metadata;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>What holds for given values whoever gives them, before the rules of a collection are asked.</summary>
public sealed class VersionInputs(SchemaCache schemas, LicenseChoices licenses)
{
    /// <summary>The values as they may be stored; refuses what no version can hold.</summary>
    public async Task<VersionInput> AcceptAsync(Input<VersionInput> given, CancellationToken ct)
    {
        var input = given.Value;
        TextLimits.VersionNote.MustAllow(input.VersionNote);
        MetadataShape.MustFit(input.Metadata, await schemas.GetAsync(ct));
        return input with { Terms = (await licenses.GetAsync(ct)).Settle(input.Terms) };
    }
}
