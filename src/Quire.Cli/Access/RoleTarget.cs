using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Cli.Console;
using Quire.Cli.Datasets;
using Quire.Client;

namespace Quire.Cli.Access;

/// <summary>Where roles are given: on a collection, with all that lies in it, or on a dataset.</summary>
internal sealed class RoleTarget
{
    private readonly Option<CollectionId?> _collection = Targets.OptionalCollection(
        "--collection",
        "Collection the role is held on, with all that lies in it."
    );
    private readonly Option<DatasetId?> _dataset = Targets.OptionalDataset("--dataset", "Dataset the role is held on.");

    public void AddTo(Command command)
    {
        command.Add(_collection);
        command.Add(_dataset);
    }

    /// <summary>The place the user named, looked up.</summary>
    /// <exception cref="CliException">None is named, or two are.</exception>
    public async Task<RolePlace> FindAsync(Call call, CancellationToken cancellationToken)
    {
        var (collection, dataset) = (call.Get(_collection), call.Get(_dataset));
        if (collection is null == dataset is null)
        {
            throw new CliException(ExitCode.Usage, "Name one place with --collection or --dataset.");
        }

        var client = call.Client;
        if (collection is { } where)
        {
            var found = await client.Collections.GetAsync(where, cancellationToken: cancellationToken);
            return new(
                $"collection '{found.Alias}'",
                found.Id,
                ct => client.Collections.AssignmentsAsync(found.Id, ct),
                (who, role, ct) => client.Collections.AssignAsync(found.Id, who, role, ct),
                (assignment, ct) => client.Collections.RevokeAsync(found.Id, assignment, ct),
                Rights.On(call, (CollectionId)found.Id, p => p.CanManageDataversePermissions, "give roles on this collection")
            );
        }

        var named = await Named.FindAsync(client, dataset!.Value, cancellationToken);
        return new(
            named.Words,
            named.Latest.DatasetId,
            ct => client.Datasets.AssignmentsAsync(named.Id, ct),
            (who, role, ct) => client.Datasets.AssignAsync(named.Id, who, role, ct),
            (assignment, ct) => client.Datasets.RevokeAsync(named.Id, assignment, ct),
            Rights.On(call, named.Id, p => p.CanManageDatasetPermissions, "give roles on this dataset")
        );
    }
}
