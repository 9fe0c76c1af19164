using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Storage.Quotas;

/// <summary>Tells what can still be added to a dataset.</summary>
[Requires(Permission.EditDataset)]
[RequiresAccount]
public sealed record GetUploadLimits(ObjectRef Target) : IQuery<UploadRoom>, ITargeted;

internal sealed class GetUploadLimitsHandler(UploadLimits limits) : IHandle<GetUploadLimits, UploadRoom>
{
    public Task<UploadRoom> HandleAsync(GetUploadLimits operation, OperationContext context, CancellationToken ct) =>
        limits.RoomAsync(context.Target, ct);
}
