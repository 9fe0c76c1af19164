using System.Text.Json;
using Quire.Api.Datasets.Reading.LinkedData;
using Quire.Api.Http;
using Quire.Api.Metadata.Reading;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Domain.Metadata;
using Quire.Repository.Datasets;
using Quire.Repository.Datasets.Types;
using Quire.Repository.Metadata;
using Quire.Repository.Operations;

namespace Quire.Api.Datasets.Reading;

/// <summary>
/// Reads the bodies about datasets by the blocks and licences in force. The body may go as soon as it was read.
/// </summary>
internal sealed class DatasetInputs(
    SchemaCache schemas,
    LicenseChoices licenses,
    DatasetTypes types,
    InstallationFacts installation
)
{
    /// <summary>A dataset to be made.</summary>
    public async Task<Input<VersionInput>> DatasetAsync(JsonElement body, Caller caller, CancellationToken ct)
    {
        var known = (await types.AllAsync(ct)).Select(t => t.Name).ToList();
        var reader = new DatasetInputReader(await VersionsAsync(ct), known);
        return InputReading.Of(() => reader.Read(body, caller));
    }

    /// <summary>What a draft is to hold from now on.</summary>
    public async Task<Input<VersionInput>> VersionAsync(JsonElement body, CancellationToken ct)
    {
        var reader = await VersionsAsync(ct);
        return InputReading.Of(() => reader.ReadUpdate(body));
    }

    /// <summary>Fields to be filled.</summary>
    public Task<Input<IReadOnlyList<FieldUpdate>>> EditAsync(JsonElement body, CancellationToken ct) => UpdatesAsync(body, ct);

    /// <summary>Fields with the values to be removed.</summary>
    public Task<Input<IReadOnlyList<FieldUpdate>>> RemovalAsync(JsonElement body, CancellationToken ct) => UpdatesAsync(body, ct);

    /// <summary>A licence, or terms of use of the dataset's own.</summary>
    public async Task<Input<TermsOfUse>> LicenseAsync(JsonElement body, CancellationToken ct)
    {
        var reader = new TermsChangeReader(await licenses.GetAsync(ct));
        return InputReading.Of(() => reader.ReadLicense(body));
    }

    /// <summary>Terms of access.</summary>
    public static Input<TermsOfUse> Access(JsonElement body) => InputReading.Of(() => TermsChangeReader.ReadAccess(body));

    /// <summary>Fields and terms as JSON-LD.</summary>
    public async Task<Input<SemanticEdit>> LinkedAsync(JsonElement body, CancellationToken ct)
    {
        var reader = await LinkedAsync(ct);
        return InputReading.Of(() => reader.Read(body));
    }

    /// <summary>A dataset to be made, as JSON-LD.</summary>
    public async Task<Input<VersionInput>> LinkedDatasetAsync(JsonElement body, CancellationToken ct)
    {
        var reader = await LinkedAsync(ct);
        return InputReading.Of(() =>
            reader.Read(body).AsVersion() with
            {
                MetadataLanguage = LinkedDataReader.Fact(body, LinkedDataReader.Language),
            }
        );
    }

    private async Task<LinkedDataReader> LinkedAsync(CancellationToken ct) =>
        new(await schemas.GetAsync(ct), await licenses.GetAsync(ct), installation.SiteUrl);

    private async Task<Input<IReadOnlyList<FieldUpdate>>> UpdatesAsync(JsonElement body, CancellationToken ct)
    {
        var reader = new FieldInputReader(await schemas.GetAsync(ct));
        return InputReading.Of<IReadOnlyList<FieldUpdate>>(() => reader.ReadUpdates(body));
    }

    private async Task<VersionInputReader> VersionsAsync(CancellationToken ct) =>
        new(await schemas.GetAsync(ct), await licenses.GetAsync(ct));
}
