using Microsoft.Net.Http.Headers;
using Quire.Api.Http;
using Quire.Domain.Datasets;
using Quire.Repository.Datasets;
using Quire.Repository.Metadata;
using Quire.Repository.Operations;

namespace Quire.Api.Sword.Reading;

/// <summary>Reads Atom entries by the blocks and licences in force.</summary>
internal sealed class SwordInputs(SchemaCache schemas, LicenseChoices licenses)
{
    /// <summary>The terms of the entry in the body.</summary>
    public static async Task<Input<IReadOnlyList<DublinCoreTerm>>> TermsAsync(Call call)
    {
        var request = call.Http.Request;
        var bytes = await BodyReader.ReadAsync(
            call.Http,
            request.Body,
            request.ContentLength,
            BodyLimit.Usual.Bytes,
            call.Aborted
        );
        return InputReading.Of(() =>
            MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Value is "application/atom+xml" or "application/xml" or "text/xml"
                ? AtomEntryReader.Read(bytes)
                : throw SwordErrors.EntryExpected(request.ContentType ?? "")
        );
    }

    /// <summary>What a draft is to hold.</summary>
    /// <param name="terms">The terms of the entry.</param>
    /// <param name="depositor">Who sends it.</param>
    /// <param name="before">The newest version; null for a new dataset.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Input<VersionInput>> ReadAsync(
        Input<IReadOnlyList<DublinCoreTerm>> terms,
        Depositor depositor,
        VersionView? before,
        CancellationToken ct
    )
    {
        var metadata = new DublinCoreReader(await schemas.GetAsync(ct));
        var rights = new RightsReader(await licenses.GetAsync(ct));
        // People may ask for access to files of a new dataset that are restricted later.
        var former = before?.Version.Terms ?? TermsOfUse.None with { FileAccessRequest = true };
        return InputReading.Of(() =>
            new VersionInput(
                metadata.Read(terms.Value, depositor, before?.Metadata),
                rights.Read(terms.Value, former),
                before?.Version.VersionNote
            )
            {
                IsSilentOnTerms = RightsReader.IsSilent(terms.Value),
            }
        );
    }
}
