using BenchmarkDotNet.Attributes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Access.Limits;
using Quire.Repository.Collections;
using Quire.Repository.Data;
using Quire.Repository.Keeping;

namespace Quire.Benchmarks;

/// <summary>
/// What somebody may do on a dataset six collections deep, where thousands hold roles, against one look-up by key on the same
/// connection; and on a hundred datasets at once.
/// </summary>
[MemoryDiagnoser]
public class PermissionBenchmarks
{
    private const int Depth = 6;
    private const int Holders = 5_000;

    private readonly Caller _caller = new()
    {
        AccountId = 1_000_000,
        Identifier = "@someone",
        Assignees = ["@someone", AssigneeIds.AllUsers],
    };
    private Installation _installation = null!;
    private RepositoryDb _db = null!;
    private RepositoryObject _dataset = null!;
    private List<RepositoryObject> _datasets = [];

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _installation = new();
        _db = _installation.Services.GetRequiredService<RepositoryDb>();
        _dataset = await _db.Objects.AsNoTracking().SingleAsync(o => o.OwnerId == null);
        for (var i = 0; i < Depth; i++)
        {
            var made = await _installation.RunAsync(
                new CreateCollection(
                    new ObjectRef.Any(_dataset.Id),
                    new()
                    {
                        Alias = $"level{i}",
                        Name = $"Level {i}",
                        Contacts = ["someone@example.edu"],
                    }
                )
            );
            _dataset = await _db.Objects.AsNoTracking().SingleAsync(o => o.Id == made.Collection.Id);
        }

        var role = await _db.Roles.Where(r => r.Alias == "curator").Select(r => r.Id).SingleAsync();
        _db.RoleAssignments.AddRange(
            Enumerable
                .Range(0, Holders)
                .Select(i => new Repository.Data.Access.RoleAssignmentRecord
                {
                    Assignee = i == 0 ? "@someone" : $"@user{i}",
                    RoleId = role,
                    ObjectId = _dataset.Id,
                })
        );
        await _db.SaveChangesAsync();
        var path = _dataset.PathForChildren;
        _datasets =
        [
            .. Enumerable
                .Range(0, 100)
                .Select(i => new RepositoryObject
                {
                    Id = 10_000_000 + i,
                    Kind = ObjectKind.Dataset,
                    AncestorPath = path,
                }),
        ];
        _dataset = _datasets[0];
        _db.ChangeTracker.Clear();
    }

    [GlobalCleanup]
    public async Task CleanUpAsync() => await _installation.DisposeAsync();

    [Benchmark(Baseline = true)]
    public Task<RepositoryObject?> LookUpByKeyAsync() =>
        _db.Objects.AsNoTracking().SingleOrDefaultAsync(o => o.Id == _dataset.Id);

    [Benchmark]
    public Task<Permission> OneAsync() => NewEvaluator().OfAsync(_caller, _dataset, CancellationToken.None);

    [Benchmark]
    public Task<IReadOnlyDictionary<long, Permission>> HundredAsync() =>
        NewEvaluator().OfManyAsync(_caller, _datasets, CancellationToken.None);

    private PermissionEvaluator NewEvaluator()
    {
        var kept = _installation.Services.GetRequiredService<KeptValues>();
        return new(_db, kept, new ReaderLimitLookup(_db, kept));
    }
}
