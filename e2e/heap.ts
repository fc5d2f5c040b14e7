import type { CDPSession, Page } from '@playwright/test';

/** The parts of V8's heap snapshot that are read here. */
interface Snapshot {
  snapshot: { meta: { node_fields: string[]; edge_fields: string[]; edge_types: string[][] } };
  nodes: number[];
  edges: number[];
  strings: string[];
}

/**
 * What scripts of the page still hold, after everything that can go is gone.
 * @returns for each text that is held and has one of the words in it, by whom it is held.
 */
export async function heldTexts(page: Page, words: readonly string[]): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page);
  const snapshot = await takeSnapshot(devtools);
  await devtools.detach();
  const wanted = new Set<number>();
  snapshot.strings.forEach((text, i) => {
    if (words.some((word) => text.includes(word))) wanted.add(i);
  });
  return wanted.size > 0 ? holders(snapshot, wanted) : [];
}

async function takeSnapshot(devtools: CDPSession): Promise<Snapshot> {
  const chunks: string[] = [];
  devtools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await devtools.send('HeapProfiler.enable');
  // Weak references and finalizers need a second round.
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  return JSON.parse(chunks.join('')) as Snapshot;
}

/** The shortest way from the root to each node of these names, by breadth. */
function holders({ snapshot, nodes, edges, strings }: Snapshot, wanted: Set<number>): string[] {
  const { node_fields, edge_fields, edge_types } = snapshot.meta;
  const width = node_fields.length;
  const [name, edgeCount] = ['name', 'edge_count'].map((field) => node_fields.indexOf(field)) as [
    number,
    number,
  ];
  const edgeWidth = edge_fields.length;
  const firstEdges = new Map<number, number>();
  for (let node = 0, edge = 0; node < nodes.length; node += width) {
    firstEdges.set(node, edge);
    edge += nodes[node + edgeCount]! * edgeWidth;
  }
  const from = new Map<number, { node: number; edge: number } | null>([[0, null]]);
  const queue = [0];
  for (const node of queue) {
    const first = firstEdges.get(node)!;
    for (let i = 0; i < nodes[node + edgeCount]!; i++) {
      const edge = first + i * edgeWidth;
      const target = edges[edge + edge_fields.indexOf('to_node')]!;
      const weak = edge_types[0]![edges[edge]!] === 'weak';
      if (weak || from.has(target)) continue;
      from.set(target, { node, edge });
      queue.push(target);
    }
  }
  const edgeName = (edge: number) => {
    const key = edges[edge + edge_fields.indexOf('name_or_index')]!;
    const isIndex = ['element', 'hidden'].includes(edge_types[0]![edges[edge]!]!);
    return isIndex ? `[${key}]` : strings[key]!.slice(0, 60);
  };
  return queue
    .filter((node) => wanted.has(nodes[node + name]!))
    .map((node) => {
      const way = [strings[nodes[node + name]!]!.slice(0, 60)];
      for (let step = from.get(node); step; step = from.get(step.node)) {
        way.unshift(`${strings[nodes[step.node + name]!]!.slice(0, 60)} .${edgeName(step.edge)}`);
      }
      return way.join(' → ');
    });
}
