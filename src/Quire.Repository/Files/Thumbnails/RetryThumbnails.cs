using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Thumbnails;

/// <summary>Forgets that no thumbnail could be made of files; it is tried again in the course of a day.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record RetryThumbnails : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => "thumbnails";
}

internal sealed class RetryThumbnailsHandler(RepositoryDb db) : IHandle<RetryThumbnails>
{
    public Task HandleAsync(RetryThumbnails operation, OperationContext context, CancellationToken ct) =>
        db.Thumbnails.Where(t => t.Png == null).ExecuteDeleteAsync(ct);
}
