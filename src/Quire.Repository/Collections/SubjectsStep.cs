using Quire.Repository.Operations;
using Quire.Repository.Publishing;

namespace Quire.Repository.Collections;

/// <summary>
/// What the datasets published in collections are about: the subjects of a version are added to the collections above its
/// dataset, so that nobody has to read all of them to tell. None is taken away again.
/// </summary>
internal sealed class SubjectsStep(CollectionSubjects subjects) : IReleaseStep
{
    public ReleaseEvents TakesPartIn => ReleaseEvents.Published | ReleaseEvents.Corrected;

    public Task RunAsync(Release release, OperationContext context, CancellationToken ct) =>
        subjects.AddAsync(context, release.Dataset.AncestorIds, CollectionSubjects.Of(release.Version.Metadata), ct);
}
