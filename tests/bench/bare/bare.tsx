/**
 * What the app is measured beside: React Flow as its first example has it. Default nodes and edges at the places that
 * our geometry gives, and one node with a plain controlled text field.
 */
import './bare.css';
import '@xyflow/react/dist/style.css';
import {
  addEdge,
  Handle,
  Position,
  ReactFlow,
  useEdgesState,
  useNodesState,
  useReactFlow,
  ReactFlowProvider,
  type Node,
  type NodeProps,
} from '@xyflow/react';
import { toPng } from 'html-to-image';
import { createContext, useContext, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import type { BareDiagram } from '../canvas/diagram';

declare global {
  interface Window {
    /** Put there before the page loads: what it shows. */
    bareDiagram?: BareDiagram;
    /** The whole diagram as a PNG of so many pixels. */
    barePng?: (width: number, height: number) => Promise<string>;
  }
}

interface Actions {
  type: (id: string, text: string) => void;
  addChild: (id: string) => void;
}

const ActionsContext = createContext<Actions>({ type: () => {}, addChild: () => {} });

function FieldNode({ id, data }: NodeProps<Node<{ label: string }>>) {
  const { type, addChild } = useContext(ActionsContext);
  return (
    <>
      <Handle type="target" position={Position.Left} />
      <textarea
        className="nodrag"
        value={data.label}
        onChange={(event) => type(id, event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Tab') return;
          event.preventDefault();
          addChild(id);
        }}
      />
      <Handle type="source" position={Position.Right} />
    </>
  );
}

const nodeTypes = { field: FieldNode };
const empty: BareDiagram = { nodes: [], edges: [] };

function Bare() {
  const [nodes, setNodes, onNodesChange] = useNodesState(window.bareDiagram?.nodes ?? empty.nodes);
  const [edges, setEdges, onEdgesChange] = useEdgesState(window.bareDiagram?.edges ?? empty.edges);
  const { getNodes, getNodesBounds, fitView } = useReactFlow();

  useEffect(() => {
    window.barePng = (width, height) => {
      const bounds = getNodesBounds(getNodes());
      const scale = width / bounds.width;
      const viewport = document.querySelector<HTMLElement>('.react-flow__viewport');
      if (!viewport) throw new Error('There is no diagram.');
      return toPng(viewport, {
        width,
        height,
        pixelRatio: 1,
        backgroundColor: '#ffffff',
        style: {
          width: `${width}px`,
          height: `${height}px`,
          transform: `translate(${-bounds.x * scale}px, ${-bounds.y * scale}px) scale(${scale})`,
        },
      });
    };
  }, [getNodes, getNodesBounds]);

  const actions: Actions = {
    type: (id, label) =>
      setNodes((all) => all.map((node) => (node.id === id ? { ...node, data: { ...node.data, label } } : node))),
    addChild: (id) => {
      const child = `child-${nodes.length}`;
      setNodes((all) => {
        const parent = all.find((node) => node.id === id);
        const { x, y } = parent?.position ?? { x: 0, y: 0 };
        return [...all, { ...parent, type: 'default', id: child, position: { x: x + 340, y }, data: { label: '' } }];
      });
      setEdges((all) => addEdge({ id: `to-${child}`, source: child, target: id }, all));
    },
  };

  const open = async (file: File) => {
    const { nodes: newNodes, edges: newEdges } = JSON.parse(await file.text()) as BareDiagram;
    setNodes(newNodes);
    setEdges(newEdges);
    await fitView();
  };

  return (
    // Written as plainly as most would.
    // oxlint-disable-next-line react/jsx-no-constructed-context-values
    <ActionsContext value={actions}>
      <input
        type="file"
        aria-label="Plan file"
        onChange={({ currentTarget: { files } }) => files?.[0] && void open(files[0])}
      />
      <ReactFlow
        nodes={nodes}
        edges={edges}
        onNodesChange={onNodesChange}
        onEdgesChange={onEdgesChange}
        nodeTypes={nodeTypes}
        minZoom={0.01}
        panOnScroll
        zoomOnDoubleClick={false}
        fitView
      />
    </ActionsContext>
  );
}

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <ReactFlowProvider>
      <Bare />
    </ReactFlowProvider>,
  );
