namespace Quire.Repository.Storage;

/// <summary>Makes keys that were never used before. They begin with the month, so that no folder of a file store grows without end.</summary>
public sealed class ObjectKeys(TimeProvider time)
{
    public ObjectKey Next()
    {
        var now = time.GetUtcNow();
        var id = Guid.CreateVersion7(now).ToString("N");
        return ObjectKey.Parse($"{now:yyyy}/{now:MM}/{id[^2..]}/{id}");
    }
}
