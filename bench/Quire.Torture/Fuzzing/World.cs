using System.Globalization;
using Quire.Testing;

namespace Quire.Torture.Fuzzing;

/// <summary>What there is to name in requests. Made anew now and then: a superuser's random requests take things away.</summary>
internal sealed class World
{
    public List<string> Collections { get; private init; } = [];

    public List<string> Datasets { get; private init; } = [];

    public List<string> Files { get; private init; } = [];

    public List<string> Identifiers { get; private init; } = [];

    public List<string> Accounts { get; private init; } = [];

    public IReadOnlyList<string> Versions { get; } = ["1.0", ":draft", ":latest", ":latest-published", "2.0", "1.1"];

    /// <summary>A collection with a draft, a published dataset and one withdrawn, a file in each.</summary>
    public static async Task<World> MakeAsync(Wire admin)
    {
        var alias = await Make.CollectionAsync(admin, published: true);
        var world = new World
        {
            Collections = [alias, "root", ":root"],
            Accounts = [(await Make.UserAsync(admin)).Name, "nobody"],
        };
        for (var i = 0; i < 3; i++)
        {
            var (id, pid) = await Make.DatasetAsync(admin, alias);
            var file = await Make.FileAsync(admin, id, "a.txt", "some text");
            if (i > 0)
            {
                await Make.PublishAsync(admin, id);
            }

            if (i > 1)
            {
                _ = await admin.PostAsync(
                    $"/api/datasets/{id}/versions/1.0/deaccession",
                    new System.Text.Json.Nodes.JsonObject { ["deaccessionReason"] = "Tried out." }
                );
            }

            world.Datasets.Add(id.ToString(CultureInfo.InvariantCulture));
            world.Files.Add(file.ToString(CultureInfo.InvariantCulture));
            world.Identifiers.Add(pid);
        }

        return world;
    }
}
