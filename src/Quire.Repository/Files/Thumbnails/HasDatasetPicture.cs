using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Thumbnails;

/// <summary>Tells whether somebody set a picture for a dataset that its page can show.</summary>
/// <param name="Target">The dataset.</param>
[Open("the picture of a published dataset is for everybody; drafts have none for those who may not see them")]
public sealed record HasDatasetPicture(ObjectRef Target) : IQuery<bool>, ITargeted;

internal sealed class HasDatasetPictureHandler(SetPictures pictures) : IHandle<HasDatasetPicture, bool>
{
    public async Task<bool> HandleAsync(HasDatasetPicture operation, OperationContext context, CancellationToken ct) =>
        (context.Target.PublishedAt is not null || context.May(Permission.ViewUnpublishedDataset))
        && (await pictures.OfAsync([context.Target.Id], ct)).GetValueOrDefault(context.Target.Id)?.IsShown(context.Today) == true;
}
