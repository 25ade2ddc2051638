using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Data.Sqlite;

namespace NightlySync;

/// <summary>A table of the copy; the first column is the key.</summary>
internal sealed record Table(string Name, params string[] Columns)
{
    public static Table TimeSheets { get; } = new("time_sheets", "id", "name", "user_id", "date_from", "date_to", "approved");

    public static Table TimeAllocations { get; } = new("time_allocations", "id", "time_sheet_id", "user_id", "project_id", "date", "hours");
}

/// <summary>The copy: a table for each kind of row, and how far each was read.</summary>
internal sealed class Database : IAsyncDisposable
{
    private readonly SqliteConnection _connection;

    private Database(SqliteConnection connection) => _connection = connection;

    public static async Task<Database> OpenAsync(string path, CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path }.ToString());
        await connection.OpenAsync(cancellationToken);
        var database = new Database(connection);
        foreach (var table in new[] { Table.TimeSheets, Table.TimeAllocations })
        {
            await database.RunAsync($"CREATE TABLE IF NOT EXISTS {table.Name} ({string.Join(", ", table.Columns)}, PRIMARY KEY (id))", [], null, cancellationToken);
        }

        await database.RunAsync("CREATE TABLE IF NOT EXISTS states (name PRIMARY KEY, state)", [], null, cancellationToken);
        return database;
    }

    /// <summary>How far a table was read; null for one that was never read.</summary>
    public async Task<string?> StateAsync(Table table, CancellationToken cancellationToken)
    {
        await using var command = Command("SELECT state FROM states WHERE name = @0", [table.Name], null);
        return await command.ExecuteScalarAsync(cancellationToken) as string;
    }

    /// <summary>Stores rows together with the state behind them: both or neither.</summary>
    public async Task StoreAsync(Table table, IReadOnlyList<object?[]> rows, string state, CancellationToken cancellationToken)
    {
        await using var transaction = (SqliteTransaction)await _connection.BeginTransactionAsync(cancellationToken);
        var insert = $"INSERT OR REPLACE INTO {table.Name} VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"@{i}"))})";
        foreach (var row in rows)
        {
            await RunAsync(insert, row, transaction, cancellationToken);
        }

        await RunAsync("INSERT OR REPLACE INTO states VALUES (@0, @1)", [table.Name, state], transaction, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Removes the rows whose keys are not among those given.</summary>
    public async Task<int> RemoveAllButAsync(Table table, HashSet<Guid> there, CancellationToken cancellationToken)
    {
        var gone = (await KeysAsync(table, cancellationToken)).Where(id => !there.Contains(id)).ToList();
        await using var transaction = (SqliteTransaction)await _connection.BeginTransactionAsync(cancellationToken);
        foreach (var id in gone)
        {
            await RunAsync($"DELETE FROM {table.Name} WHERE id = @0", [id], transaction, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return gone.Count;
    }

    public async Task<List<Guid>> KeysAsync(Table table, CancellationToken cancellationToken)
    {
        var keys = new List<Guid>();
        await using var command = Command($"SELECT id FROM {table.Name}", [], null);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            keys.Add(reader.GetGuid(0));
        }

        return keys;
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private async Task RunAsync(string text, object?[] values, SqliteTransaction? transaction, CancellationToken cancellationToken)
    {
        await using var command = Command(text, values, transaction);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private SqliteCommand Command(string text, object?[] values, SqliteTransaction? transaction)
    {
        var command = _connection.CreateCommand();
        command.CommandText = text;
        command.Transaction = transaction;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue($"@{i}", values[i] ?? DBNull.Value);
        }

        return command;
    }
}
