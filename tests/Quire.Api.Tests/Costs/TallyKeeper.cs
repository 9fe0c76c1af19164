using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Quire.Api.Tests.Costs;

/// <summary>Counts statements, rows and tracked entities for the request that causes them.</summary>
internal sealed class TallyKeeper : DbCommandInterceptor
{
    private readonly ConditionalWeakTable<DbContext, object> _watched = [];

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result
    )
    {
        Count(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        Count(eventData.Context);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Count(eventData.Context);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<object> result,
        CancellationToken cancellationToken = default
    )
    {
        Count(eventData.Context);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult DataReaderDisposing(
        DbCommand command,
        DataReaderDisposingEventData eventData,
        InterceptionResult result
    )
    {
        Tally.Current.Value?.Read(eventData.ReadCount);
        return result;
    }

    private void Count(DbContext? context)
    {
        if (Tally.Current.Value is not { } tally || context is null)
        {
            return;
        }

        tally.Statement();
        if (_watched.TryAdd(context, tally))
        {
            context.ChangeTracker.Tracked += (_, e) =>
            {
                if (e.FromQuery)
                {
                    tally.Track();
                }
            };
        }
    }
}
