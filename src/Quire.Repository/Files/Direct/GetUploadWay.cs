using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Files.Intake;
using Quire.Repository.Operations;
using Quire.Repository.Storage;

namespace Quire.Repository.Files.Direct;

/// <summary>Tells how the bytes of new files of a dataset can be sent.</summary>
/// <param name="Target">The dataset.</param>
[Requires(Permission.EditDataset)]
public sealed record GetUploadWay(ObjectRef Target) : IQuery<UploadWay>, ITargeted;

/// <summary>How bytes can be sent.</summary>
/// <param name="Origin">
/// Scheme, host and port of the addresses bytes can be put at past this server; null where the store takes none so.
/// </param>
/// <param name="ChecksumType">Wire name of the digest that is shown of files.</param>
public sealed record UploadWay(string? Origin, string ChecksumType);

internal sealed class GetUploadWayHandler(RepositoryDb db, ObjectStores stores, ObjectKeys keys, UploadRules rules)
    : IHandle<GetUploadWay, UploadWay>
{
    public async Task<UploadWay> HandleAsync(GetUploadWay operation, OperationContext context, CancellationToken ct)
    {
        var dataset = context.Target.Id;
        var store = stores[await db.Datasets.Where(d => d.Id == dataset).Select(d => d.StoreName).SingleAsync(ct)];
        var checksum = (await rules.LimitsAsync(ct)).ChecksumType;
        if (DirectStore.Of(store) is not { Signed: var signed })
        {
            return new(null, checksum);
        }

        // Where they lead is known by one, which nobody is given.
        var address = await signed.SignPutAsync(keys.NextIncoming(), 1, signed.Validity, ct);
        return new(address.GetLeftPart(UriPartial.Authority), checksum);
    }
}
