using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;

namespace Quire.Data.PostgreSql;

/// <summary>The database on a PostgreSQL server, shared by any number of replicas.</summary>
public sealed class PostgreSqlRepositoryDb(DbContextOptions<PostgreSqlRepositoryDb> options) : RepositoryDb(options)
{
    protected override string JsonFunction => "jsonb";

    protected override string JsonItemsFunction => "jsonb_array_elements_text";
}
