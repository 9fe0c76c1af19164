namespace Quire.Repository.Data;

/// <summary>
/// Makes the model of the database while the rest of a start goes on: that takes half a second of one core, and the other would
/// stand idle. The framework keeps models for all contexts with like options, so the first that is used waits for this one.
/// </summary>
public static class ModelAhead
{
    /// <param name="make">A context with the options the application will use; nothing is asked of its database.</param>
    public static void Begin(Func<RepositoryDb> make) => _ = Task.Run(() =>
    {
        using var db = make();
        return db.Model;
    });
}
