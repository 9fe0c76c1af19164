using Quire.Data.Compiler;
using Quire.Data.PostgreSql;
using Quire.Data.Sqlite;

if (args.Length != 1)
{
    Console.Error.WriteLine("usage: Quire.Data.Compiler FOLDER");
    return 2;
}

await using var sqlite = new SqliteDesignTime().CreateDbContext([]);
ModelCode.Write(sqlite, "Quire.Data.Models.Sqlite", Path.Combine(args[0], "Sqlite"));
await using var postgreSql = new PostgreSqlDesignTime().CreateDbContext([]);
ModelCode.Write(postgreSql, "Quire.Data.Models.PostgreSql", Path.Combine(args[0], "PostgreSql"));
return 0;
