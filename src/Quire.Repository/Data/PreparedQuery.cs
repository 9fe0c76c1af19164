using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Quire.Repository.Data;

/// <summary>
/// A query that is translated once and not looked at again, for what every request asks. Compiled queries belong to the model of
/// one provider, so there is one for each that is in use.
/// </summary>
/// <typeparam name="TQuery">The delegate that <c>EF.CompileAsyncQuery</c> gives.</typeparam>
internal sealed class PreparedQuery<TQuery>(Func<TQuery> compile)
{
    private readonly ConcurrentDictionary<IModel, TQuery> _byModel = new();

    /// <summary>The query for a database.</summary>
    public TQuery For(RepositoryDb db) =>
        _byModel.TryGetValue(db.Model, out var query) ? query : _byModel.GetOrAdd(db.Model, _ => compile());
}
